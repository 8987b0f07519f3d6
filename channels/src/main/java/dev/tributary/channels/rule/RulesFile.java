package dev.tributary.channels.rule;

import java.util.List;

/**
 * A file of rules.
 *
 * @param name for messages
 * @param clickIds the click ids that it knows, in the order in which they count
 * @param rules in the order in which they are asked
 * @param tests its own tests
 */
record RulesFile(String name, List<ClickId> clickIds, List<ChannelRule> rules, List<RuleExample> tests) {
    RulesFile {
        clickIds = List.copyOf(clickIds);
        rules = List.copyOf(rules);
        tests = List.copyOf(tests);
    }
}
