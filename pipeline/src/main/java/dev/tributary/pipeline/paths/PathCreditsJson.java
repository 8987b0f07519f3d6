package dev.tributary.pipeline.paths;

import dev.tributary.models.grouped.ChannelCredit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What grouped paths were attributed, as one JSON array with an object for each channel. */
public final class PathCreditsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What lies behind so many digits is rounding. */
    private static final MathContext DIGITS = new MathContext(12);

    private PathCreditsJson() {}

    /**
     * The document's text.
     *
     * @param places whether each channel's credit is told by place, too
     */
    public static String of(List<ChannelCredit> credits, boolean places) {
        ArrayNode document = MAPPER.createArrayNode();
        for (ChannelCredit credit : credits) {
            ObjectNode node = document.addObject();
            node.put("channel", credit.channel());
            node.put("conversions", rounded(credit.conversions()));
            node.put("value", rounded(credit.value()));
            credit.removal().ifPresentOrElse(removal -> removal(node, removal), () -> node.putNull("removal_effect"));
            if (places) {
                ArrayNode byPlace = node.putArray("places");
                credit.places().forEach(place -> byPlace.add(rounded(place)));
            }
        }
        return MAPPER.writeValueAsString(document);
    }

    private static void removal(ObjectNode node, ChannelCredit.Removal removal) {
        node.put("removal_effect", rounded(removal.ofConversions()));
        node.put("removal_effect_value", rounded(removal.ofValue()));
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(DIGITS).doubleValue();
    }
}
