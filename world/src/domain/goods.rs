//! What kinds of goods there are, and how goods can travel.

use serde::{Deserialize, Serialize};

use super::named::named;

/// What a kind of goods is for: one for each of the shop's departments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Category {
    /// Telephones and what goes with them.
    Phones,
    /// Computers, sound and pictures.
    Electronics,
    /// Light, comfort and cleaning.
    Home,
    /// Cooking, and tea.
    Kitchen,
    /// Things to wear.
    Clothes,
    /// Care of the body.
    Beauty,
    /// Sport and journeys.
    Sport,
    /// Tools.
    Tools,
    /// Music, pictures, play.
    Hobby,
}

named! {
    Category:
    Phones = "phones",
    Electronics = "electronics",
    Home = "home",
    Kitchen = "kitchen",
    Clothes = "clothes",
    Beauty = "beauty",
    Sport = "sport",
    Tools = "tools",
    Hobby = "hobby",
}

/// How goods travel: the cheapest and slowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum ShippingMethod {
    /// When there is room for it.
    Economy,
    /// As parcels do. What was ordered before there was a choice travels so.
    #[default]
    Standard,
    /// By air, and to the door.
    Express,
}

named! { ShippingMethod: Economy = "economy", Standard = "standard", Express = "express" }

/// Where something that is sent starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// The wallet's own workshop.
    Kiwi,
    /// A seller in China.
    China,
    /// A seller in Turkey.
    Turkey,
    /// A seller in Russia.
    Russia,
}

named! { Start: Kiwi = "kiwi", China = "china", Turkey = "turkey", Russia = "russia" }

impl Start {
    /// The country's code in the numbers of its post.
    pub const fn country(self) -> &'static str {
        match self {
            Self::Kiwi | Self::Russia => "RU",
            Self::China => "CN",
            Self::Turkey => "TR",
        }
    }
}
