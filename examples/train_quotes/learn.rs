//! Linear models: logistic for yes or no, softmax for one of many; AdaGrad steps, the last epochs averaged.

use dateline::analysis::quotes_lab::Features;

/// A feature of fewer cases gets no weight.
const SEEN: u32 = 4;
/// A weight below this is dropped: the table stays one that a person can read.
const FAINT: f32 = 0.06;
/// How strongly weights are pulled to nothing.
const PULL: f32 = 2e-4;

/// A yes-or-no case.
pub struct Binary {
    pub features: Features,
    pub label: bool,
    pub fold: usize,
}

/// One of several candidates is right.
pub struct Choice {
    pub candidates: Vec<Features>,
    pub right: Vec<bool>,
    pub fold: usize,
}

/// Weights by the number of their feature.
#[derive(Clone)]
pub struct Model {
    pub weights: Vec<f32>,
    squares: Vec<f32>,
    seen: Vec<u32>,
    mean: Vec<f32>,
    means: u32,
    pull: f32,
}

impl Model {
    fn new(features: usize, pull: f32) -> Self {
        Self {
            weights: vec![0.0; features],
            squares: vec![0.0; features],
            seen: vec![0; features],
            mean: vec![0.0; features],
            means: 0,
            pull,
        }
    }

    pub fn sum(&self, features: &Features) -> f32 {
        features
            .iter()
            .filter_map(|&(f, x)| Some(self.weights.get(f as usize)? * x))
            .sum()
    }

    fn count(&mut self, features: &Features) {
        for &(f, _) in features {
            self.seen[f as usize] += 1;
        }
    }

    fn step(&mut self, features: &Features, gradient: f32) {
        for &(f, x) in features {
            let f = f as usize;
            if self.seen[f] >= SEEN {
                let g = gradient * x + self.pull * self.weights[f];
                self.squares[f] += g * g;
                self.weights[f] -= 0.15 * g / (self.squares[f].sqrt() + 1e-3);
            }
        }
    }

    fn keep(&mut self) {
        self.means += 1;
        for (m, w) in self.mean.iter_mut().zip(&self.weights) {
            *m += w;
        }
    }

    fn settle(mut self) -> Self {
        let n = self.means.max(1) as f32;
        for (w, m) in self.weights.iter_mut().zip(&self.mean) {
            *w = m / n;
            if w.abs() < FAINT {
                *w = 0.0;
            }
        }
        self
    }
}

pub fn squash(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// The same order in every run.
fn shuffle<T>(items: &mut [T], seed: &mut u64) {
    for i in (1..items.len()).rev() {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(i, (*seed >> 33) as usize % (i + 1));
    }
}

/// Fits all cases but those of the fold `out`.
pub fn fit_binary(cases: &[Binary], features: usize, out: Option<usize>, epochs: usize) -> Model {
    let mut model = Model::new(features, PULL);
    let mut seed = 20_251_124;
    let mut order: Vec<&Binary> = cases.iter().filter(|c| Some(c.fold) != out).collect();
    order.iter().for_each(|c| model.count(&c.features));
    for epoch in 0..epochs {
        shuffle(&mut order, &mut seed);
        for case in &order {
            let p = squash(model.sum(&case.features));
            model.step(&case.features, p - f32::from(u8::from(case.label)));
        }
        if epoch * 2 >= epochs {
            model.keep();
        }
    }
    model.settle()
}

fn softmax(sums: &[f32]) -> Vec<f32> {
    let top = sums.iter().copied().fold(f32::MIN, f32::max);
    let exp: Vec<f32> = sums.iter().map(|s| (s - top).exp()).collect();
    let total: f32 = exp.iter().sum();
    exp.iter().map(|e| e / total).collect()
}

/// Fits all cases but those of the fold `out`.
pub fn fit_choice(cases: &[Choice], features: usize, out: Option<usize>, epochs: usize) -> Model {
    let mut model = Model::new(features, PULL);
    let mut seed = 20_251_125;
    let mut order: Vec<&Choice> = cases.iter().filter(|c| Some(c.fold) != out).collect();
    for case in &order {
        case.candidates.iter().for_each(|c| model.count(c));
    }
    for epoch in 0..epochs {
        shuffle(&mut order, &mut seed);
        for case in &order {
            let sums: Vec<f32> = case.candidates.iter().map(|c| model.sum(c)).collect();
            let p = softmax(&sums);
            let right: f32 = p
                .iter()
                .zip(&case.right)
                .filter(|(_, r)| **r)
                .map(|(p, _)| p)
                .sum();
            for ((c, p), r) in case.candidates.iter().zip(&p).zip(&case.right) {
                let wanted = if *r { p / right.max(1e-6) } else { 0.0 };
                if (p - wanted).abs() > 1e-3 {
                    model.step(c, p - wanted);
                }
            }
        }
        if epoch * 2 >= epochs {
            model.keep();
        }
    }
    model.settle()
}
