package dev.tributary.channels;

import dev.tributary.channels.rule.ChannelRules;
import dev.tributary.core.channel.ChannelMaker;
import dev.tributary.core.channel.TrafficSource;
import org.jspecify.annotations.Nullable;

/** Rules that are read with the first session that needs them: most commands and sources need none. Thread-safe. */
final class RulesOnDemand implements ChannelMaker {
    private final ChannelSettings settings;
    private @Nullable ChannelRules rules;

    RulesOnDemand(ChannelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String channel(TrafficSource from) {
        return rules().channel(from);
    }

    @Override
    public boolean isClickId(String name) {
        return rules().isClickId(name);
    }

    private synchronized ChannelRules rules() {
        if (rules == null) {
            rules = settings.load();
        }
        return rules;
    }
}
