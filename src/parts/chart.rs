//! Charts drawn as SVG, each with the same figures as a table below it, which is what a screen
//! reader reads. They know numbers and labels, not what they mean.

use leptos::prelude::*;

/// Width and height of the drawing, in units of its own.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 160;
/// Space around the drawing, so that dots and lines aren't cut off.
const EDGE: u32 = 10;
/// Space above the drawing for signs.
const SIGNS: u32 = 28;
/// How far apart two signs above one place stand.
const SIGN_WIDTH: u32 = 24;

/// Something that is marked above a chart where it falls: a sign and what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// One character.
    pub sign: &'static str,
    /// Its name, in the legend and in the table.
    pub name: &'static str,
}

/// One stretch of time in a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it is called, such as "Nov 2026".
    pub label: String,
    /// One number for each part, in the order of the chart's names.
    pub values: Vec<usize>,
    /// How often each sign falls into it, in the order of the chart's signs.
    pub marks: Vec<usize>,
}

/// One value in a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it is called, such as "9 Nov 2026".
    pub label: String,
    /// Its place on the scale, from 1; none if it wasn't given.
    pub value: Option<u8>,
    /// How often each sign falls between the point before and this one, in the order of the chart's signs.
    pub marks: Vec<usize>,
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
    /// What is marked above them.
    signs: Vec<Sign>,
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
    let marks: Vec<_> = columns.iter().map(|column| column.marks.clone()).collect();
    let signs = Signs::new(signs, marks);
    let drawn = signs.drawn(|at| EDGE + at * step + step / 8 + (step * 3 / 4).clamp(1, 64) / 2);
    let drawing = view! {
        <g>{bars.collect_view()}</g>
        {drawn}
    }
    .into_any();
    let legend = names.iter().enumerate().map(|(part, name)| {
        let class = format!("chart-swatch chart-part-{part}");
        view! {
            <li>
                <span class=class aria-hidden="true"></span>
                {name.clone()}
            </li>
        }
    });
    let legend = view! { <ul class="chart-legend">{legend.collect_view()} {signs.legend()}</ul> };
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
    figure(
        title,
        drawing,
        ends,
        Some(legend.into_any()),
        signs.table(names, rows),
    )
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
    /// The values, oldest first.
    points: Vec<Point>,
    /// The names of the places on the scale, the lowest first.
    scale: Vec<String>,
    /// What is marked above them.
    signs: Vec<Sign>,
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
    for (point, index) in points.iter().zip(0_u32..) {
        let Some(value) = point.value else {
            pen_down = false;
            continue;
        };
        let (x, y) = at(index, value);
        path.extend([
            if pen_down { "L" } else { "M" },
            &x.to_string(),
            " ",
            &y.to_string(),
        ]);
        pen_down = true;
        dots.push(view! { <circle class="chart-dot" cx=x cy=y r=5 /> });
    }
    let marks = points.iter().map(|point| point.marks.clone()).collect();
    let signs = Signs::new(signs, marks);
    let drawing = view! {
        <g>{lines.collect_view()}</g>
        <path class="chart-line" d=path />
        <g>{dots}</g>
        {signs.drawn(|index| EDGE + index * apart)}
    };
    let ends = ends(points.iter().map(|point| point.label.clone()));
    let word = |value: u8| scale.get(usize::from(value).saturating_sub(1)).cloned();
    let rows = points
        .into_iter()
        .map(|point| {
            let value = point.value.and_then(word);
            (point.label, vec![value.unwrap_or_else(|| "–".to_owned())])
        })
        .collect();
    let legend = (!signs.names.is_empty())
        .then(|| view! { <ul class="chart-legend">{signs.legend()}</ul> }.into_any());
    figure(
        title,
        drawing.into_any(),
        ends,
        legend,
        signs.table(vec![name], rows),
    )
}

/// The signs that fall somewhere in a chart, and how often each falls where.
struct Signs {
    names: Vec<Sign>,
    /// For each place along the chart, a number for each sign.
    marks: Vec<Vec<usize>>,
}

/// A table's headings, then its rows: what each is called, and its cells.
type Table = (Vec<String>, Vec<(String, Vec<String>)>);

impl Signs {
    /// Signs that fall nowhere are left out.
    fn new(signs: Vec<Sign>, marks: Vec<Vec<usize>>) -> Self {
        let of = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(0);
        let fall: Vec<usize> = (0..signs.len())
            .filter(|at| marks.iter().any(|row| of(row, *at) > 0))
            .collect();
        Self {
            names: fall
                .iter()
                .filter_map(|at| signs.get(*at).copied())
                .collect(),
            marks: marks
                .iter()
                .map(|row| fall.iter().map(|at| of(row, *at)).collect())
                .collect(),
        }
    }

    /// Each sign once above the place it falls on; `across` says where that place is.
    fn drawn(&self, across: impl Fn(u32) -> u32) -> AnyView {
        let mut drawn = Vec::new();
        for (row, at) in self.marks.iter().zip(0_u32..) {
            let here: Vec<Sign> = self
                .names
                .iter()
                .zip(row)
                .filter(|(_, often)| **often > 0)
                .map(|(sign, _)| *sign)
                .collect();
            let wide = u32::try_from(here.len().saturating_sub(1)).unwrap_or(0) * SIGN_WIDTH;
            let first = across(at)
                .saturating_sub(wide / 2)
                .clamp(EDGE, WIDTH - EDGE - wide);
            for (sign, place) in here.into_iter().zip(0_u32..) {
                let x = first + place * SIGN_WIDTH;
                drawn.push(view! { <text class="chart-sign" x=x y="-6">{sign.sign}</text> });
            }
        }
        view! { <g>{drawn}</g> }.into_any()
    }

    fn legend(&self) -> Vec<AnyView> {
        let one = |sign: &Sign| {
            let Sign { sign, name } = *sign;
            view! {
                <li>
                    <span aria-hidden="true">{sign}</span>
                    {name}
                </li>
            }
            .into_any()
        };
        self.names.iter().map(one).collect()
    }

    /// The table with a column more for each sign.
    fn table(&self, mut names: Vec<String>, mut rows: Vec<(String, Vec<String>)>) -> Table {
        names.extend(self.names.iter().map(|sign| sign.name.to_owned()));
        for ((_, cells), marks) in rows.iter_mut().zip(&self.marks) {
            cells.extend(marks.iter().map(ToString::to_string));
        }
        (names, rows)
    }
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
    (names, rows): Table,
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
                viewBox=format!("0 -{SIGNS} {WIDTH} {}", HEIGHT + SIGNS)
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
