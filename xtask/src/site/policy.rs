//! What the page may load and do. One list, used for the page itself and for the headers.

/// The policy as it stands in the page.
pub const IN_PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// What only a header can say: a policy in the page has no power over framing.
pub const FRAMING: &str = "frame-ancestors 'none'";

/// Abilities of the browser that the app never uses.
pub const UNUSED: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
