//! Charts drawn as SVG, each with the same figures as a table below it, which is what a screen
//! reader reads. They know numbers and labels, not what they mean.

use leptos::prelude::*;

/// Width and height of the drawing, in units of its own.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 160;
/// Space around the drawing, so that dots and lines aren't cut off.
const EDGE: u32 = 10;

/// One stretch of time in a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it is called, such as "Nov 2026".
    pub label: String,
    /// One number for each part, in the order of the chart's names.
    pub values: Vec<usize>,
}

/// Stacked bars, one for each stretch of time, at most eight parts each.
#[component]
pub fn Bars(
    /// Its caption.
    #[prop(into)]
    title: String,
    /// The names of the parts, from the bottom up.
    names: Vec<String>,
    /// The stretches, oldest first.
    columns: Vec<Column>,
) -> impl IntoView {
    let most = columns
        .iter()
        .map(|column| column.values.iter().sum())
        .max()
        .unwrap_or(0)
        .max(1);
    let step = (WIDTH - 2 * EDGE) / u32::try_from(columns.len().max(1)).unwrap_or(1);
    let bars = columns.iter().zip(0_u32..).flat_map(|(column, at)| {
        let x = EDGE + at * step + step / 8;
        let width = (step * 3 / 4).clamp(1, 64);
        let mut below = 0;
        column
            .values
            .iter()
            .enumerate()
            .map(move |(part, value)| {
                let top = height_of(below + value, most);
                let tall = top - height_of(below, most);
                below += value;
                let class = format!("chart-part-{part}");
                view! { <rect class=class x=x y=HEIGHT - EDGE - top width=width height=tall /> }
            })
            .collect::<Vec<_>>()
    });
    let drawing = view! { <g>{bars.collect_view()}</g> }.into_any();
    let legend = names.iter().enumerate().map(|(part, name)| {
        let class = format!("chart-swatch chart-part-{part}");
        view! {
            <li>
                <span class=class aria-hidden="true"></span>
                {name.clone()}
            </li>
        }
    });
    let legend = view! { <ul class="chart-legend">{legend.collect_view()}</ul> }.into_any();
    let rows = columns
        .iter()
        .map(|column| {
            (
                column.label.clone(),
                column.values.iter().map(ToString::to_string).collect(),
            )
        })
        .collect();
    let ends = ends(columns.iter().map(|column| column.label.clone()));
    figure(title, drawing, ends, Some(legend), names, rows)
}

fn height_of(value: usize, most: usize) -> u32 {
    let scaled = value * (HEIGHT - 2 * EDGE) as usize / most;
    u32::try_from(scaled).unwrap_or(0)
}

/// A line through values on a small scale; where a value is missing, the line is broken.
#[component]
pub fn Course(
    /// Its caption.
    #[prop(into)]
    title: String,
    /// The heading of the values in the table.
    #[prop(into)]
    name: String,
    /// Label and place on the scale (from 1), oldest first.
    points: Vec<(String, Option<u8>)>,
    /// The names of the places on the scale, the lowest first.
    scale: Vec<String>,
) -> impl IntoView {
    let places = u32::try_from(scale.len().max(2)).unwrap_or(2);
    let step = (HEIGHT - 2 * EDGE) / (places - 1);
    let apart = (WIDTH - 2 * EDGE) / u32::try_from(points.len().max(2) - 1).unwrap_or(1);
    let at = |index: u32, value: u8| {
        let y = HEIGHT - EDGE - (u32::from(value).clamp(1, places) - 1) * step;
        (EDGE + index * apart, y)
    };
    let lines = (0..places).map(|place| {
        let y = HEIGHT - EDGE - place * step;
        view! { <line class="chart-grid" x1=EDGE x2=WIDTH - EDGE y1=y y2=y /> }
    });
    let mut path = String::new();
    let mut pen_down = false;
    let mut dots = Vec::new();
    for ((_, value), index) in points.iter().zip(0_u32..) {
        let Some(value) = value else {
            pen_down = false;
            continue;
        };
        let (x, y) = at(index, *value);
        path.extend([
            if pen_down { "L" } else { "M" },
            &x.to_string(),
            " ",
            &y.to_string(),
        ]);
        pen_down = true;
        dots.push(view! { <circle class="chart-dot" cx=x cy=y r=5 /> });
    }
    let drawing = view! {
        <g>{lines.collect_view()}</g>
        <path class="chart-line" d=path />
        <g>{dots}</g>
    };
    let ends = ends(points.iter().map(|(label, _)| label.clone()));
    let word = |value: u8| scale.get(usize::from(value).saturating_sub(1)).cloned();
    let rows = points
        .into_iter()
        .map(|(label, value)| {
            (
                label,
                vec![value.and_then(word).unwrap_or_else(|| "–".to_owned())],
            )
        })
        .collect();
    figure(title, drawing.into_any(), ends, None, vec![name], rows)
}

/// The first and the last label, which stand below the drawing.
fn ends(mut labels: impl ExactSizeIterator<Item = String> + DoubleEndedIterator) -> Vec<String> {
    labels
        .next()
        .into_iter()
        .chain(labels.next_back())
        .collect()
}

fn figure(
    title: String,
    drawing: AnyView,
    ends: Vec<String>,
    legend: Option<AnyView>,
    names: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
) -> AnyView {
    let name = title.clone();
    let row = |(label, values): (String, Vec<String>)| {
        let cells = values.into_iter().map(|value| view! { <td>{value}</td> });
        view! {
            <tr>
                <th scope="row">{label}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let heads = names
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <figure class="chart">
            <figcaption>{title}</figcaption>
            <svg
                class="chart-drawing"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                aria-hidden="true"
                focusable="false"
            >
                {drawing}
            </svg>
            <p class="chart-ends" aria-hidden="true">
                {ends.into_iter().map(|end| view! { <span>{end}</span> }).collect_view()}
            </p>
            {legend}
            <details class="chart-table">
                <summary>
                    "As a table" <span class="unseen">{format!(": {name}")}</span>
                </summary>
                <table aria-label=name>
                    <thead>
                        <tr>
                            <th scope="col">"When"</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </details>
        </figure>
    }
    .into_any()
}
