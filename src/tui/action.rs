//! Everything that a key can do, in one table.
//!
//! The table feeds the dispatch of keys, the line of keys at the bottom, the help, the palette, the settings file's `[keys]` and
//! `docs/KEYS.md`. A new action is one row here and one `action-…` message in the locales.

use crate::i18n::L10n;
use crate::tui::keymap::Context;

/// One row of the table.
pub struct Info {
    /// The action.
    pub action: Action,
    /// Its name in the settings file.
    pub name: &'static str,
    /// What it is called on the screen.
    pub label: fn(&L10n) -> String,
    /// Its keys, the first being the one that is shown.
    pub chords: &'static [&'static str],
    /// Where it can be used.
    pub contexts: &'static [Context],
    /// Its place in the bottom line; zero keeps it out.
    pub rank: u8,
}

macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident $name:literal $label:ident [$($chord:literal),*] in [$($context:ident),*] rank $rank:literal;)*) => {
        /// Something that a key, a click or the palette can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($(#[$doc])* $variant,)* }

        /// The table, in the order of the enumeration.
        pub const ACTIONS: &[Info] = &[$(Info {
            action: Action::$variant,
            name: $name,
            label: |l| l.$label(),
            chords: &[$($chord),*],
            contexts: &[$(Context::$context),*],
            rank: $rank,
        },)*];
    };
}

actions! {
    // Anywhere.
    /// The keys that work here, and all the others.
    Help "help" action_help ["f1", "?"] in [Global] rank 90;
    /// The phone with its messages, where there is no room for it at the side.
    Phone "phone" action_phone ["f2"] in [Global] rank 60;
    /// Find any action or screen by name.
    Palette "palette" action_palette ["ctrl+p"] in [Global] rank 70;
    /// The page from which the world is steered: its clock, its network, what goes wrong in it.
    Simulator "simulator" action_simulator ["f4"] in [Global] rank 65;
    /// The instruction, chapter by chapter, ticked off by what was done.
    Guide "guide" action_guide ["f3"] in [Global] rank 55;
    /// The world's clock one hour ahead.
    JumpHour "jump-hour" action_jump_hour [] in [Global] rank 0;
    /// The world's clock one day ahead.
    JumpDay "jump-day" action_jump_day [] in [Global] rank 0;
    /// The world's clock three days ahead.
    JumpThreeDays "jump-three-days" action_jump_three_days [] in [Global] rank 0;
    /// The world's clock one week ahead.
    JumpWeek "jump-week" action_jump_week [] in [Global] rank 0;
    /// The world's clock thirty days ahead.
    JumpMonth "jump-month" action_jump_month [] in [Global] rank 0;
    /// The world's clock to the next event.
    JumpToNext "jump-to-next" action_jump_to_next [] in [Global] rank 0;
    /// The network as it should be.
    NetworkOnline "network-online" action_network_online [] in [Global] rank 0;
    /// A network on which everything takes its time.
    NetworkSlow "network-slow" action_network_slow [] in [Global] rank 0;
    /// A network that loses things.
    NetworkFlaky "network-flaky" action_network_flaky [] in [Global] rank 0;
    /// No network.
    NetworkOffline "network-offline" action_network_offline [] in [Global] rank 0;
    /// The shop does not acknowledge the next payment.
    MissAcknowledgement "miss-acknowledgement" action_miss_acknowledgement [] in [Cabinet] rank 0;
    /// The shop does not take the next payment's money.
    MissCapture "miss-capture" action_miss_capture [] in [Cabinet] rank 0;
    /// The service executes the next charge twice.
    ChargeTwice "charge-twice" action_charge_twice [] in [Cabinet] rank 0;
    /// The wallet may not pay.
    BlockOutgoing "block-outgoing" action_block_outgoing [] in [Cabinet] rank 0;
    /// The wallet is closed but for the way to support.
    BlockWallet "block-wallet" action_block_wallet [] in [Cabinet] rank 0;
    /// The wallet works again.
    UnblockWallet "unblock-wallet" action_unblock_wallet [] in [Cabinet] rank 0;
    /// The next command does not arrive.
    LoseRequest "lose-request" action_lose_request [] in [Global] rank 0;
    /// The answer to the next command does not arrive.
    LoseReply "lose-reply" action_lose_reply [] in [Global] rank 0;
    /// The next command arrives twice.
    DeliverTwice "deliver-twice" action_deliver_twice [] in [Global] rank 0;
    /// The next command finds the service down.
    ServiceDown "service-down" action_service_down [] in [Global] rank 0;
    /// Nothing that was planned goes wrong after all.
    PlanNothing "plan-nothing" action_plan_nothing [] in [Global] rank 0;
    /// The dollar costs what it would by itself.
    DollarPlain "dollar-plain" action_dollar_plain [] in [Cabinet] rank 0;
    /// The dollar costs a twentieth more.
    DollarUp5 "dollar-up-5" action_dollar_up_5 [] in [Cabinet] rank 0;
    /// The dollar costs a fifth more.
    DollarUp20 "dollar-up-20" action_dollar_up_20 [] in [Cabinet] rank 0;
    /// The dollar costs a twentieth less.
    DollarDown5 "dollar-down-5" action_dollar_down_5 [] in [Cabinet] rank 0;
    /// The dollar costs a fifth less.
    DollarDown20 "dollar-down-20" action_dollar_down_20 [] in [Cabinet] rank 0;
    /// The dollar costs so many percent more or less, as they are typed.
    DollarOther "dollar-other" action_dollar_other [] in [Cabinet] rank 0;
    /// Say what becomes of an order, of those that are open.
    SimulatorOrders "simulator-orders" action_simulator_orders [] in [Cabinet] rank 0;
    /// Everything that the world did, newest first.
    SimulatorLog "simulator-log" action_simulator_log [] in [Global] rank 0;
    /// Put the world's seed on the clipboard.
    CopySeed "copy-seed" action_copy_seed [] in [Global] rank 0;
    /// Hide or show every amount and number.
    Mask "mask" action_mask ["f6", "ctrl+o"] in [Global] rank 0;
    /// Change the language.
    Language "language" action_language ["f7"] in [Global] rank 0;
    /// Change the theme.
    Theme "theme" action_theme ["f8"] in [Global] rank 0;
    /// Read the past notices again.
    Notices "notices" action_notices ["f9"] in [Global] rank 0;
    /// Lock the wallet.
    Lock "lock" action_lock ["ctrl+l"] in [Cabinet] rank 80;
    /// The wallet's accounts, and changing money between them.
    Accounts "accounts" action_accounts ["a"] in [Cabinet] rank 0;
    /// Write to support about what is on the screen.
    AskSupport "ask-support" action_ask_support ["w"] in [Cabinet] rank 0;
    /// How much the wallet may hold and move, and how to raise it.
    Limits "limits" action_limits [] in [Cabinet] rank 0;
    /// Disputes and refunds.
    Disputes "disputes" action_disputes ["d"] in [Cabinet] rank 0;
    /// One level back.
    Back "back" action_back ["esc"] in [Global] rank 50;
    /// Leave, after asking when a wallet is open.
    Leave "leave" action_leave ["q"] in [Global] rank 0;
    /// Leave at once.
    Quit "quit" action_quit ["ctrl+c"] in [Global] rank 95;
    /// Stop the program and give the terminal back to the shell.
    Suspend "suspend" action_suspend ["ctrl+z"] in [Global] rank 0;

    // The menu's digits.
    /// The first section.
    Section1 "section-1" menu_home ["1", "alt+1"] in [Cabinet] rank 0;
    /// The second section.
    Section2 "section-2" menu_pay ["2", "alt+2"] in [Cabinet] rank 0;
    /// The third section.
    Section3 "section-3" menu_top_up ["3", "alt+3"] in [Cabinet] rank 0;
    /// The fourth section.
    Section4 "section-4" menu_withdraw ["4", "alt+4"] in [Cabinet] rank 0;
    /// The fifth section.
    Section5 "section-5" menu_cards ["5", "alt+5"] in [Cabinet] rank 0;
    /// The sixth section.
    Section6 "section-6" menu_orders ["6", "alt+6"] in [Cabinet] rank 0;
    /// The seventh section.
    Section7 "section-7" menu_history ["7", "alt+7"] in [Cabinet] rank 0;
    /// The eighth section.
    Section8 "section-8" support_title ["8", "alt+8"] in [Cabinet] rank 0;
    /// The ninth section.
    Section9 "section-9" settings_title ["9", "alt+9"] in [Cabinet] rank 0;

    // Moving about.
    /// Do what the focus is on.
    Activate "activate" action_activate ["enter"] in [Form, List, Menu, Dialog] rank 10;
    /// The next field.
    Next "next" action_next ["tab"] in [Form, List, Menu, Dialog] rank 20;
    /// The field before.
    Previous "previous" action_previous ["shift+tab"] in [Form, List, Menu, Dialog] rank 0;
    /// Up.
    Up "up" action_up ["up"] in [Form, List, Menu, Dialog, Reader] rank 0;
    /// Down.
    Down "down" action_down ["down"] in [Form, List, Menu, Dialog, Reader] rank 0;
    /// Left.
    Left "left" action_left ["left"] in [Form, List, Menu, Dialog] rank 0;
    /// Right.
    Right "right" action_right ["right"] in [Form, List, Menu, Dialog] rank 0;
    /// A page up.
    PageUp "page-up" action_page_up ["pageup"] in [Form, List, Reader] rank 0;
    /// A page down.
    PageDown "page-down" action_page_down ["pagedown"] in [Form, List, Reader] rank 0;
    /// To the beginning.
    First "first" action_first ["home"] in [Form, List, Menu, Reader] rank 0;
    /// To the end.
    Last "last" action_last ["end"] in [Form, List, Menu, Reader] rank 0;
    /// Tick or untick.
    Toggle "toggle" action_toggle ["space"] in [Form] rank 0;
    /// Fill in one's own number.
    OwnNumber "own-number" action_own_number ["ctrl+n"] in [Form] rank 0;
    /// Narrow the list by what is typed.
    Filter "filter" action_filter ["/"] in [Search] rank 30;
    /// Put the list into another order.
    Sort "sort" action_sort ["s"] in [Search] rank 25;

    // In the history.
    /// Choose which operations are shown.
    Narrow "narrow" action_narrow ["f"] in [History] rank 0;
    /// Show every operation again.
    ClearFilters "clear-filters" action_clear_filters ["c"] in [History] rank 0;
    /// Pictures of the past.
    Charts "charts" action_charts ["g"] in [History] rank 0;
    /// Write the operations shown into a file.
    Export "export" action_export ["x"] in [History] rank 0;
    /// Everything with the counterparty of this operation.
    SameParty "same-party" action_same_party ["p"] in [History] rank 0;

    // Among the cards.
    /// Show what stands on a card.
    ShowCard "show-card" action_show_card ["v"] in [Card] rank 0;
    /// Block a card, or let it pay again.
    BlockCard "block-card" action_block_card ["b"] in [Card] rank 0;
    /// Give a card another name.
    RenameCard "rename-card" action_rename_card ["n"] in [Card] rank 0;

    // On the page of an order.
    /// Say what becomes of an order in the practice world.
    OrderFate "order-fate" action_order_fate ["f"] in [Order] rank 0;

    // Inside a text field.
    /// One character to the left.
    CursorLeft "cursor-left" action_cursor_left ["left"] in [Text] rank 0;
    /// One character to the right.
    CursorRight "cursor-right" action_cursor_right ["right"] in [Text] rank 0;
    /// One word to the left.
    WordLeft "word-left" action_word_left ["ctrl+left", "alt+b"] in [Text] rank 0;
    /// One word to the right.
    WordRight "word-right" action_word_right ["ctrl+right", "alt+f"] in [Text] rank 0;
    /// To the start of the field.
    LineStart "line-start" action_line_start ["home", "ctrl+a"] in [Text] rank 0;
    /// To the end of the field.
    LineEnd "line-end" action_line_end ["end", "ctrl+e"] in [Text] rank 0;
    /// Delete the character before.
    DeleteBack "delete-back" action_delete_back ["backspace", "ctrl+h"] in [Text] rank 0;
    /// Delete the character after.
    DeleteForward "delete-forward" action_delete_forward ["delete", "ctrl+d"] in [Text] rank 0;
    /// Delete the word before.
    DeleteWord "delete-word" action_delete_word ["ctrl+w", "alt+backspace"] in [Text] rank 0;
    /// Empty the field to the left.
    DeleteToStart "delete-to-start" action_delete_to_start ["ctrl+u"] in [Text] rank 0;
    /// Empty the field to the right.
    DeleteToEnd "delete-to-end" action_delete_to_end ["ctrl+k"] in [Text] rank 0;
    /// Show or hide what is typed into a secret field.
    Reveal "reveal" action_reveal ["ctrl+r"] in [Secret] rank 40;
}

impl Action {
    /// The action's row of the table.
    pub fn info(self) -> &'static Info {
        &ACTIONS[self as usize]
    }

    /// The action of a name in the settings file.
    pub fn named(name: &str) -> Option<Self> {
        ACTIONS.iter().find(|info| info.name == name).map(|info| info.action)
    }

    /// What the action is called.
    pub fn label(self, l10n: &L10n) -> String {
        (self.info().label)(l10n)
    }

    /// Which section of the menu it opens, from zero.
    pub fn section(self) -> Option<usize> {
        let first = Self::Section1 as usize;
        (self as usize).checked_sub(first).filter(|index| *index < 9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::tui::screens::SECTIONS;

    #[test]
    fn rows_stand_in_the_order_of_the_enumeration() {
        for (index, info) in ACTIONS.iter().enumerate() {
            assert_eq!(info.action as usize, index, "{}", info.name);
            assert_eq!(Action::named(info.name), Some(info.action));
        }
    }

    #[test]
    fn digits_open_sections() {
        assert_eq!(Action::Section1.section(), Some(0));
        assert_eq!(Action::Section9.section(), Some(8));
        assert_eq!(Action::Activate.section(), None);
        assert_eq!(Action::Help.section(), None);
    }

    #[test]
    fn what_opens_a_section_is_called_like_it() {
        let words = Language::ALL.map(L10n::new);
        for section in SECTIONS {
            let opens =
                |info: &&Info| info.action.section().is_some_and(|index| index + 1 == usize::from(section.digit));
            let action = ACTIONS.iter().find(opens).expect("a digit for each").action;
            for l in &words {
                assert_eq!(action.label(l), (section.label)(l));
            }
        }
    }
}
