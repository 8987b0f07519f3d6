package dev.tributary.models.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.report.Metrics;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelComparisonTest {
    private static final BigDecimal NOTHING = BigDecimal.ZERO;
    private static final BigDecimal NOTHING_IN_TWELVE_DIGITS = new BigDecimal("0E-12");
    private static final int MODELS = 20;

    /** Otherwise the model shown for a zero would depend on the order of a map, and so on the process. */
    @Test
    void ofEqualFiguresTheShortestIsTheLowestAndTheHighestWhicheverModelHasIt() {
        assertThat(IntStream.range(0, MODELS))
                .allSatisfy(model ->
                        assertThat(channel(model).range(Measure.ORDERS)).contains(new Range(NOTHING, NOTHING)));
    }

    private static ChannelComparison channel(int shortest) {
        Map<String, ModelMetrics> byModel = new HashMap<>();
        for (int model = 0; model < MODELS; model++) {
            BigDecimal orders = model == shortest ? NOTHING : NOTHING_IN_TWELVE_DIGITS;
            byModel.put("model " + model, new ModelMetrics(new Metrics(NOTHING, orders, NOTHING), Optional.empty()));
        }
        return new ChannelComparison("Email", NOTHING, byModel);
    }
}
