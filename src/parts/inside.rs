//! What a part holds between its tags. Leptos' own `Children` keeps it as a closure of its own for
//! every place it is used in; nothing here is drawn twice, so it is made ready on the spot, which
//! costs a call.

use leptos::children::{ChildrenOptContainer, ToChildren};
use leptos::prelude::*;

/// The views between a part's tags.
pub struct Inside(AnyView);

impl Inside {
    /// The views themselves.
    pub fn view(self) -> AnyView {
        self.0
    }
}

impl<F, V> ToChildren<F> for Inside
where
    F: FnOnce() -> V,
    V: IntoAny,
{
    fn to_children(views: F) -> Self {
        Self(views().into_any())
    }
}

/// A plain text, which needs no closure.
impl<V: IntoAny> ToChildren<ChildrenOptContainer<V>> for Inside {
    fn to_children(view: ChildrenOptContainer<V>) -> Self {
        Self(view.0.into_any())
    }
}
