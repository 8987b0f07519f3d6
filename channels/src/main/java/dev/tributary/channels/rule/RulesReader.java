package dev.tributary.channels.rule;

import dev.tributary.channels.yaml.LinedYaml;
import dev.tributary.channels.yaml.YamlValue;
import dev.tributary.core.channel.TrafficSource;
import dev.tributary.core.intake.Blank;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a file of rules. All messages are {@link IllegalArgumentException}s that begin with the line. */
final class RulesReader {
    private static final String CLICK_IDS = "click_ids";
    private static final String WEAK = "weak_click_ids";
    private static final String CONDITIONS = "conditions";
    private static final String RULES = "rules";
    private static final String TESTS = "tests";
    private static final String CHANNEL = "channel";
    private static final String WHEN = "when";
    private static final List<String> OF_CLICK = List.of("source", "medium", "campaign");
    private static final List<String> OF_TEST = List.of("source", "medium", "campaign", "referrer", CLICK_IDS, CHANNEL);

    private final List<ClickId> clickIds = new ArrayList<>();

    private RulesReader() {}

    static RulesFile read(String name, byte[] text) {
        YamlValue root = LinedYaml.read(text)
                .orElseThrow(() -> new IllegalArgumentException("it is empty; it needs a list of " + RULES));
        return new RulesReader().read(name, root.mapping("the file"));
    }

    private RulesFile read(String name, YamlValue.Entries root) {
        root.requireKeys("the file", List.of(CLICK_IDS, WEAK, CONDITIONS, RULES, TESTS));
        root.of(CLICK_IDS).ifPresent(ids -> readClickIds(ids, CLICK_IDS, false));
        root.of(WEAK).ifPresent(ids -> readClickIds(ids, WEAK, true));
        Set<String> ids = clickIds.stream().map(ClickId::name).collect(Collectors.toUnmodifiableSet());
        ConditionReader conditions = new ConditionReader(ids);
        root.of(CONDITIONS)
                .ifPresent(named -> named.mapping(CONDITIONS).entries().forEach(conditions::call));
        List<ChannelRule> rules = new ArrayList<>();
        YamlValue listed = root.of(RULES).orElseThrow(() -> root.wrong("the file has no list of " + RULES));
        for (YamlValue rule : items(listed, RULES)) {
            rules.add(rule(rule, rules.size() + 1, conditions));
        }
        List<RuleExample> tests = new ArrayList<>();
        root.of(TESTS).ifPresent(list -> items(list, TESTS).forEach(test -> tests.add(test(test, tests.size() + 1))));
        return new RulesFile(name, clickIds, rules, tests);
    }

    private static List<YamlValue> items(YamlValue value, String what) {
        if (value instanceof YamlValue.Items list) {
            return list.items();
        }
        throw value.wrong(what + " is not a list; begin each entry with a dash");
    }

    private void readClickIds(YamlValue ids, String section, boolean weak) {
        ids.mapping(section).entries().forEach((id, value) -> {
            String what = section + ": " + Shown.quoted(id);
            YamlValue.Entries said = value.mapping(what);
            said.requireKeys(what, OF_CLICK);
            if (clickIds.stream().anyMatch(known -> known.name().equalsIgnoreCase(id))) {
                throw value.wrong(what + " is there already");
            }
            clickIds.add(new ClickId(
                    id.toLowerCase(Locale.ROOT),
                    said.of("source")
                            .orElseThrow(() -> value.wrong(what + " has no source"))
                            .text(what)
                            .toLowerCase(Locale.ROOT),
                    said.of("medium")
                            .orElseThrow(() -> value.wrong(what + " has no medium"))
                            .text(what)
                            .toLowerCase(Locale.ROOT),
                    said.of("campaign").map(text -> text.text(what)).orElse(""),
                    weak));
        });
    }

    private static ChannelRule rule(YamlValue value, int number, ConditionReader conditions) {
        String rule = "rule " + number;
        YamlValue.Entries entries = value.mapping(rule);
        entries.requireKeys(rule, List.of(CHANNEL, WHEN));
        String channel = channel(entries, rule);
        String what = rule + " (" + Shown.plain(channel) + ")";
        YamlValue when = entries.of(WHEN).orElseThrow(() -> value.wrong(what + " has no " + WHEN));
        return new ChannelRule(channel, number, value.line(), conditions.read(what, when));
    }

    private static String channel(YamlValue.Entries entries, String what) {
        String channel = entries.of(CHANNEL)
                .orElseThrow(() -> entries.wrong(what + " has no " + CHANNEL))
                .text(what + ": " + CHANNEL);
        if (Blank.is(channel)) {
            throw entries.wrong(what + " has a blank " + CHANNEL);
        }
        return channel;
    }

    private static RuleExample test(YamlValue value, int number) {
        String what = "test " + number;
        YamlValue.Entries entries = value.mapping(what);
        entries.requireKeys(what, OF_TEST);
        List<String> clicked = entries.of(CLICK_IDS)
                .map(ids -> ids.texts(what + ": " + CLICK_IDS))
                .orElse(List.of());
        return new RuleExample(
                new TrafficSource(
                        text(entries, "source", what),
                        text(entries, "medium", what),
                        text(entries, "campaign", what),
                        text(entries, "referrer", what),
                        clicked),
                channel(entries, what),
                value.line());
    }

    private static String text(YamlValue.Entries entries, String key, String what) {
        return Optional.of(entries)
                .flatMap(all -> all.of(key))
                .map(value -> value.text(what + ": " + key))
                .orElse("");
    }
}
