package dev.tributary.guess;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.LikelyColumns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a table that may be each field, by their names alone, the likeliest first. A bare {@code id} is that of a
 * session or an order only where the table's name says so.
 */
record TableColumns(TableSeen table) {
    private static final Set<String> BARE =
            Set.of("id", "number", "order", "event_id", "eventid", "click_id", "clickid");
    private static final String[] VISITS = {
        "session", "visit", "touch", "click", "hit", "journey", "besuch", "sitzung", "traffic"
    };
    private static final String[] ORDERS = {
        "order",
        "conversion",
        "purchase",
        "transaction",
        "sale",
        "payment",
        "invoice",
        "booking",
        "lead",
        "deal",
        "checkout",
        "bestell",
        "verk",
        "umsatz",
        "kauf"
    };

    boolean saysVisits() {
        return table.isCalled(VISITS);
    }

    boolean saysOrders() {
        return table.isCalled(ORDERS);
    }

    List<String> sessions() {
        return named(Field.SESSION, saysVisits());
    }

    List<String> conversions() {
        return named(Field.CONVERSION, saysOrders());
    }

    private List<String> named(Field field, boolean bare) {
        return LikelyColumns.named(field, table.columns()).stream()
                .filter(name -> bare || !BARE.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    List<String> users() {
        return LikelyColumns.named(Field.SESSION_USER, table.columns());
    }

    /** Returns the columns of times: by their whole names, or by the end of them. */
    List<String> times() {
        Set<String> times = new LinkedHashSet<>(LikelyColumns.named(Field.SESSION_TIMESTAMP, table.columns()));
        table.columns().stream()
                .filter(name -> lower(name).matches(".*(_at|_time|_timestamp|_tstamp|_date|_datetime| at)"))
                .filter(name ->
                        !lower(name).matches(".*(updated|modified|synced|loaded|received|deleted|cancel|end).*"))
                .forEach(times::add);
        return List.copyOf(times);
    }

    /** Returns the columns of channels: by their whole names, or with the word in them. */
    List<String> channels() {
        List<String> named = LikelyColumns.named(Field.CHANNEL, table.columns());
        return named.isEmpty() && traffic().isEmpty()
                ? table.columns().stream()
                        .filter(name ->
                                lower(name).contains("channel") || lower(name).contains("kanal"))
                        .toList()
                : named;
    }

    Map<Field, String> traffic() {
        return LikelyColumns.traffic(table.columns());
    }

    List<String> revenues() {
        Set<String> found = new LinkedHashSet<>(LikelyColumns.named(Field.REVENUE, table.columns()));
        if (saysOrders()) {
            table.columns().stream()
                    .filter(name -> lower(name).matches(".*(revenue|total|amount|umsatz|betrag).*"))
                    .filter(name -> !lower(name).matches(".*(tax|shipping|discount|refund|count|fee|items?)\\b.*"))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    List<String> costs() {
        return LikelyColumns.named(Field.COST, table.columns()).stream()
                .filter(name -> !lower(name).matches("price|amount|cpc"))
                .toList();
    }

    /** Returns the columns of the spend of an advertising platform, in whatever unit. */
    List<String> spends() {
        List<String> found = new ArrayList<>(costs());
        table.columns().stream()
                .filter(name -> lower(name)
                        .matches("(.*_)?(cost|spend)(_micros?|_in_.*)|spend_.*|amount.spent.*|ausgegebener betrag.*"
                                + "|total.spent|metrics_cost_micros|kosten.*|dépenses.*|importe gastado.*|coste?"))
                .filter(name -> !lower(name).matches(".*(per|measurable|viewable|/).*"))
                .filter(name -> !found.contains(name))
                .forEach(found::add);
        return found;
    }

    /** Returns whether it counts what only advertising platforms count: of such a table no row is a visit or an order. */
    boolean isOfAds() {
        boolean counts = table.columns().stream()
                .map(TableColumns::lower)
                .anyMatch(name ->
                        name.matches("(.*_)?impressions?(_\\d)?|impr\\.?|(.*_)?clicks?(_.*)?|impressionen|reach"));
        return counts && !spends().isEmpty();
    }

    /** The first day of a whole report is not the day of a row. */
    List<String> days() {
        return Stream.concat(
                        LikelyColumns.named(Field.SPEND_DATE, table.columns()).stream(),
                        table.columns().stream()
                                .filter(name -> lower(name)
                                        .matches("stat_time_(hour|day)|start date.*|timeperiod|gregorian date|by day")))
                .filter(name -> !lower(name).matches("reporting.starts|berichtsbeginn"))
                .distinct()
                .toList();
    }

    List<String> platforms() {
        return LikelyColumns.named(Field.SPEND_CHANNEL, table.columns());
    }

    List<String> campaigns() {
        return table.columns().stream()
                .filter(name -> lower(name).matches("campaign([ _]?(name|id))?|kampagne(nname)?|ad_id|ad_group.*|id"))
                .toList();
    }

    List<String> currencies() {
        return table.columns().stream()
                .filter(name -> lower(name).matches("(.*[_ ])?(currency|w[aä]hrung)([_ ]code)?"))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
