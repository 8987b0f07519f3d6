package dev.tributary.cli.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** What {@code compare --intervals} says about the channels of a window, by the IHC model. */
record Month(Map<String, Channel> channels) {
    /** A channel's figures. */
    record Channel(String name, double cost, Interval orders, Interval revenue, Interval roas) {
        /** Returns whether its cost is worth a decision. */
        boolean paid() {
            return cost >= 0.01 * revenue.figure();
        }
    }

    static Month of(JsonNode comparison) {
        Map<String, Channel> channels = new TreeMap<>();
        comparison.path("channels").properties().forEach(channel -> {
            JsonNode figures = channel.getValue().path("models").path("ihc");
            channels.put(
                    channel.getKey(),
                    new Channel(
                            channel.getKey(),
                            channel.getValue().path("cost").asDouble(),
                            Interval.of(figures, "orders"),
                            Interval.of(figures, "revenue"),
                            Interval.of(figures, "roas")));
        });
        return new Month(channels);
    }

    Channel channel(String name) {
        Channel channel = channels.get(name);
        if (channel == null) {
            throw new AssertionError(name + " is not one of " + channels.keySet());
        }
        return channel;
    }

    /** Returns the paid channels with at least this part of their spend, the highest ROAS first. */
    List<Channel> paid(double part) {
        double spend = paidSum(Channel::cost);
        return channels.values().stream()
                .filter(channel -> channel.paid() && channel.cost() >= part * spend)
                .sorted(Comparator.comparingDouble(
                                (Channel channel) -> channel.roas().figure())
                        .reversed())
                .toList();
    }

    /** Returns the revenue of all paid channels by their spend. */
    double paidRoas() {
        return paidSum(channel -> channel.revenue().figure()) / paidSum(Channel::cost);
    }

    private double paidSum(ToDoubleFunction<Channel> figure) {
        return channels.values().stream()
                .filter(Channel::paid)
                .mapToDouble(figure)
                .sum();
    }
}
