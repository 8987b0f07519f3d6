package dev.tributary.browser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page has to show: what SQL says of the tables, and what other commands say of the same window. */
final class Truth {
    private static final ConcurrentMap<String, JsonNode> ANSWERS = new ConcurrentHashMap<>();

    private Truth() {}

    /** Returns what {@code compare --intervals --json} says. */
    static JsonNode compared(MadePage page) {
        return answer(page, "compare", "--intervals", "--json");
    }

    /** Returns what {@code figures --json} says. */
    static JsonNode figures(MadePage page) {
        return answer(page, "figures", "--json");
    }

    private static JsonNode answer(MadePage page, String command, String... options) {
        return ANSWERS.computeIfAbsent(
                page.name() + " " + command,
                key -> JsonMapper.builder().build().readTree(page.command(command, List.of(options))));
    }

    /** Returns spend, orders and revenue of each channel, by SQL: spend of the window's days, credit of its orders. */
    static Map<String, List<BigDecimal>> channels(MadePage page) {
        return Tables.numbers(
                page, "SELECT channel_name, sum(cost), sum(ihc), sum(revenue) FROM (" + terms(page) + ") GROUP BY 1");
    }

    /** Returns spend, orders and revenue of each day of each channel, by {@code day channel}. */
    static Map<String, List<BigDecimal>> days(MadePage page) {
        return Tables.numbers(
                page,
                "SELECT day || ' ' || channel_name, sum(cost), sum(ihc), sum(revenue) FROM (" + terms(page)
                        + ") GROUP BY day, channel_name");
    }

    private static String terms(MadePage page) {
        return "SELECT event_date AS day, channel_name, cost, 0 AS ihc, 0 AS revenue FROM session_sources"
                + " JOIN session_costs USING (session_id) WHERE "
                + page.window().holds("event_date")
                + " UNION ALL SELECT event_date, channel_name, 0, 0, 0 FROM session_sources WHERE "
                + page.window().holds("event_date")
                + " UNION ALL SELECT conv_date, channel_name, 0, ihc, ihc * revenue FROM attribution_customer_journey"
                + " JOIN conversions USING (conv_id) JOIN session_sources USING (session_id) WHERE "
                + page.window().holds("conv_date");
    }
}
