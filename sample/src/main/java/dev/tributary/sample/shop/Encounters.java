package dev.tributary.sample.shop;

import dev.tributary.sample.shop.AdCampaigns.Campaign;
import java.util.List;

/** Draws how a user comes to the shop, by the position of the session among the user's. Immutable and thread-safe. */
final class Encounters {
    private final StagedChoice choice;
    private final List<OfChannel> channels;

    Encounters(List<ChannelProfile> channels) {
        this.choice = new StagedChoice(
                channels.stream().mapToDouble(ChannelProfile::discovers).toArray(),
                channels.stream().mapToDouble(ChannelProfile::returns).toArray());
        this.channels = channels.stream().map(OfChannel::of).toList();
    }

    Encounter draw(int visit, Dice dice) {
        OfChannel channel = channels.get(choice.draw(visit, dice));
        return channel.each.get(channel.each.size() == 1 ? 0 : channel.choice.draw(visit, dice));
    }

    /** The encounters of a channel: one per campaign, or the one without. */
    private record OfChannel(List<Encounter> each, StagedChoice choice) {
        static OfChannel of(ChannelProfile channel) {
            List<Campaign> campaigns = AdCampaigns.of(channel);
            if (campaigns.isEmpty()) {
                campaigns = List.of(new Campaign(AdCampaigns.NONE, 1, 1));
            }
            return new OfChannel(
                    campaigns.stream()
                            .map(campaign -> new Encounter(channel, campaign.name()))
                            .toList(),
                    new StagedChoice(
                            campaigns.stream().mapToDouble(Campaign::discovers).toArray(),
                            campaigns.stream().mapToDouble(Campaign::returns).toArray()));
        }
    }
}
