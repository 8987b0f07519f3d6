package dev.tributary.report.page.look;

import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.pipeline.page.Depth;
import dev.tributary.report.page.material.Material;
import dev.tributary.report.page.material.PageChannel;
import dev.tributary.report.page.text.ModelWords;
import dev.tributary.report.page.text.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The paid channel whose orders differ most by model. */
final class ModelMatters implements LookRule {
    private static final BigDecimal LEAST_PART = new BigDecimal("0.01");

    @Override
    public Sentence about(Material material) {
        if (!material.hasOrders() || !(material.page().depth() instanceof Depth.Known known)) {
            return Sentence.NONE;
        }
        Map<String, ChannelComparison> compared = known.models().channels().stream()
                .collect(Collectors.toMap(ChannelComparison::channel, channel -> channel));
        BigDecimal least = material.period().all().metrics().orders().multiply(LEAST_PART);
        return material.paid().stream()
                .filter(channel -> channel.metrics().orders().compareTo(least) >= 0)
                .flatMap(channel -> Optional.ofNullable(compared.get(channel.name()))
                        .map(models -> new ByModel(channel, orders(models)))
                        .filter(ByModel::differs)
                        .stream())
                // Of equal ones the first, which has most spend.
                .reduce((one, other) -> other.relative() > one.relative() ? other : one)
                .map(widest -> widest.sentence(material))
                .orElse(Sentence.NONE);
    }

    private static SortedMap<String, BigDecimal> orders(ChannelComparison channel) {
        SortedMap<String, BigDecimal> orders = new TreeMap<>();
        channel.byModel()
                .forEach((model, result) -> orders.put(model, result.metrics().orders()));
        return orders;
    }

    /** A channel's orders by model. */
    private record ByModel(PageChannel channel, SortedMap<String, BigDecimal> orders) {
        private static final BigDecimal TEN = BigDecimal.TEN;

        private Map.Entry<String, BigDecimal> lowest() {
            return orders.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        }

        private Map.Entry<String, BigDecimal> highest() {
            return orders.entrySet().stream()
                    .max(Comparator.comparing(Map.Entry::getValue))
                    .orElseThrow();
        }

        boolean differs() {
            return !orders.isEmpty() && lowest().getValue().compareTo(highest().getValue()) < 0;
        }

        double relative() {
            return highest().getValue().subtract(lowest().getValue()).doubleValue()
                    / channel.metrics().orders().doubleValue();
        }

        Sentence sentence(Material material) {
            int decimals = highest().getValue().compareTo(TEN) < 0 ? 1 : 0;
            return Sentence.NONE
                    .name(channel.name())
                    .text(" depends on the model: " + by(lowest(), decimals, " orders by ", material) + ", "
                            + by(highest(), decimals, " by ", material)
                            + (isIhc(lowest()) || isIhc(highest())
                                    ? ""
                                    : ", "
                                            + material.text()
                                                    .number(channel.metrics().orders(), decimals) + " by IHC")
                            + "." + leaning() + " ")
                    .to("models", "Models");
        }

        private static boolean isIhc(Map.Entry<String, BigDecimal> model) {
            return model.getKey().equals(Comparison.IHC);
        }

        private static String by(Map.Entry<String, BigDecimal> model, int decimals, String by, Material material) {
            return material.text().number(model.getValue(), decimals) + by + ModelWords.within(model.getKey());
        }

        private String leaning() {
            BigDecimal first = orders.get("first");
            BigDecimal last = orders.get("last");
            if (first == null || last == null || first.compareTo(last) == 0) {
                return "";
            }
            return first.compareTo(last) > 0
                    ? " It begins journeys rather than ending them."
                    : " It ends journeys rather than beginning them.";
        }
    }
}
