package dev.tributary.channels.rule;

import dev.tributary.channels.site.OwnDomains;
import dev.tributary.channels.site.SiteTable;
import dev.tributary.core.channel.ChannelMaker;
import dev.tributary.core.channel.TrafficSource;
import java.util.List;
import java.util.Optional;

/** Rules with the lists of sites that they ask. Immutable, thread-safe. */
public final class ChannelRules implements ChannelMaker {
    private final RulesFile file;
    private final SiteTable sites;
    private final OwnDomains ownDomains;

    private ChannelRules(RulesFile file, SiteTable sites, OwnDomains ownDomains) {
        this.file = file;
        this.sites = sites;
        this.ownDomains = ownDomains;
    }

    /**
     * Reads rules.
     *
     * @param name of the file, for messages
     * @param text its bytes
     * @throws IllegalArgumentException when a rule is wrong; the message says where
     */
    public static ChannelRules read(String name, byte[] text, SiteTable sites, OwnDomains ownDomains) {
        return new ChannelRules(RulesReader.read(name, text), sites, ownDomains);
    }

    @Override
    public String channel(TrafficSource from) {
        Clues clues = clues(from);
        return rule(clues).map(ChannelRule::channel).orElse(UNASSIGNED);
    }

    @Override
    public boolean isClickId(String name) {
        return file.clickIds().stream().anyMatch(id -> id.name().equalsIgnoreCase(name));
    }

    private Clues clues(TrafficSource from) {
        return CluesReader.read(sites, ownDomains, file.clickIds(), from);
    }

    private Optional<ChannelRule> rule(Clues clues) {
        return file.rules().stream()
                .filter(rule -> rule.when().holds(clues, sites))
                .findFirst();
    }

    /** Returns the channel with the rule that makes it, and why. */
    public ExplainedChannel explain(TrafficSource from) {
        Clues clues = clues(from);
        Optional<ChannelRule> rule = rule(clues);
        return new ExplainedChannel(
                from,
                rule.map(ChannelRule::channel).orElse(UNASSIGNED),
                clues,
                file.name(),
                file.rules().size(),
                rule.map(one -> new ExplainedChannel.Taken(
                        one.number(), one.line(), one.when().why(clues, sites))));
    }

    /** Runs the tests of the file. */
    public RuleResults test() {
        List<RuleResults.Failed> failed = file.tests().stream()
                .map(test -> new RuleResults.Failed(test, explain(test.from())))
                .filter(one -> !one.test().channel().equals(one.got().channel()))
                .toList();
        return new RuleResults(file.name(), file.rules().size(), file.tests().size(), failed);
    }
}
