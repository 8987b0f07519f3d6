package dev.tributary.channels.rule;

import java.util.List;

/**
 * The result of the tests in a rules file.
 *
 * @param file the name of the rules
 * @param rules how many rules there are
 * @param tests how many tests there are
 * @param failed those whose channel is another one
 */
public record RuleResults(String file, int rules, int tests, List<Failed> failed) {
    public RuleResults {
        failed = List.copyOf(failed);
    }

    /** A test, and what came of it. */
    public record Failed(RuleExample test, ExplainedChannel got) {}
}
