package dev.tributary.channels.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.channels.site.OwnDomains;
import dev.tributary.channels.site.SiteLists;
import dev.tributary.core.channel.TrafficSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules can ask, and what is said of mistakes. */
class RulesFileTest {
    private static ChannelRules rules(String text) {
        return ChannelRules.read(
                "own.yml", text.getBytes(StandardCharsets.UTF_8), new SiteLists().table(), OwnDomains.of(List.of()));
    }

    private static String channel(String rule, TrafficSource from) {
        return rules("click_ids: {gclid: {source: google, medium: cpc}}\n"
                        + "conditions: {partners: {source: [one, two]}, mailed: {medium: mail}}\n"
                        + "rules:\n  - channel: Taken\n    when: " + rule + "\n")
                .channel(from);
    }

    private static TrafficSource from(String source, String medium, String campaign, String referrer) {
        return new TrafficSource(source, medium, campaign, referrer, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{source: [One, three]}",
                "{source: {contains: [x, n]}}",
                "{source: {starts: on}}",
                "{source: {ends: ne}}",
                "{source: {matches: 'O.E'}}",
                "{source: {is: one}}",
                "{medium: ''}",
                "{is: partners}",
                "{campaign: spring, source: one}",
                "{any: [{source: none}, {campaign: spring}]}",
                "{any: {campaign: spring}}",
                "{not: {source: two}}",
                "{referrer: example.org}",
                "{referrer: shop.example.org}",
                "{referrer: {ends: .org}}"
            })
    void aRuleTakesWhatItAsks(String rule) {
        assertThat(channel(rule, from("ONE", "", "Spring", "https://shop.example.org/")))
                .isEqualTo("Taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{source: on}",
                "{source: {matches: 'on'}}",
                "{medium: mail, source: one}",
                "{is: [partners, mailed]}",
                "{not: {source: one}}",
                "{click_id: gclid}",
                "{referrer: hop.example.org}",
                "{referrer: ''}"
            })
    void andNothingElse(String rule) {
        assertThat(channel(rule, from("one", "", "spring", "https://shop.example.org/")))
                .isEqualTo("Unassigned");
    }

    @Test
    void theFirstRuleThatHoldsMakesTheChannelAndIsNamed() {
        ExplainedChannel explained = rules("""
                rules:
                  - channel: First
                    when: {source: one}
                  - channel: Second
                    when: {medium: mail}
                """).explain(from("one", "mail", "", ""));
        assertThat(explained.channel()).isEqualTo("First");
        assertThat(explained.taken()).contains(new ExplainedChannel.Taken(1, 2, "source 'one'"));
    }

    @Test
    void aTestThatDoesNotHoldIsToldWithWhatCameOfIt() {
        RuleResults results = rules("""
                rules:
                  - {channel: First, when: {source: one}}
                tests:
                  - {source: one, channel: First}
                  - {source: two, channel: First}
                """).test();
        assertThat(results.tests()).isEqualTo(2);
        assertThat(results.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.test().line()).isEqualTo(5);
            assertThat(failed.got().channel()).isEqualTo("Unassigned");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rules:\\n  - {channel: A, wen: {source: x}} | line 2: rule 1 has an unknown key 'wen'; did you mean when?",
                "rules:\\n  - {channel: A, when: {sorce: x}} | line 2: rule 1 (A) has an unknown key 'sorce'; did you mean source?",
                "rules:\\n  - {channel: A, when: {}} | line 2: rule 1 (A) asks nothing",
                "rules:\\n  - {channel: A} | line 2: rule 1 (A) has no when",
                "rules:\\n  - {when: {source: x}} | line 2: rule 1 has no channel",
                "rules:\\n  - {channel: ' ', when: {source: x}} | line 2: rule 1 has a blank channel",
                "rules:\\n  - channel: A\\n    when:\\n      site: serach | line 4: rule 1 (A): site is 'serach'; did you mean search?",
                "rules:\\n  - {channel: A, when: {is: payed}} | line 2: rule 1 (A): is is 'payed'; the file has none",
                "rules:\\n  - {channel: A, when: {click_id: gclid}} | line 2: rule 1 (A): click_id is 'gclid'; the file has none",
                "rules:\\n  - {channel: A, when: {medium: {matches: '(x'}}} | line 2: rule 1 (A): medium: '(x' is not a regular expression",
                "rules:\\n  - {channel: A, when: {medium: {contains: x, ends: y}}} | line 2: rule 1 (A): medium needs one of",
                "rules:\\n  - {channel: A, when: {medium: [{a: b}]}} | line 2: an entry of rule 1 (A): medium is not a single text",
                "rules: {channel: A} | line 1: rules is not a list",
                "rules: []\\nrules: [] | line 2: ",
                "tests: [] | line 1: the file has no list of rules",
                "`` | it is empty",
                "- a | line 1: the file is not a mapping",
                "rules: []\\ntests:\\n  - {source: x} | line 3: test 1 has no channel",
                "rules: []\\ntests:\\n  - {sorce: x, channel: y} | line 3: test 1 has an unknown key 'sorce'; did you mean source?",
                "click_ids: {a: {source: x}}\\nrules: [] | line 1: click_ids: 'a' has no medium",
                "rules: [*x] | line 1: an alias",
                "rules: [ | line 1",
                "a: 1\\n---\\nb: 2 | line 3"
            })
    void aMistakeIsToldWithItsLineAndItsRule(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(text.replace("\\n", "\n")))
                .withMessageContaining(message);
    }
}
