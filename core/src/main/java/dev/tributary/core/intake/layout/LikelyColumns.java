package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Field;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names under which event exports, shops and public data sets have the fields; only for suggestions in messages: nothing
 * is read by them.
 */
final class LikelyColumns {
    private static final List<String> SESSION =
            List.of("session_id", "visit_id", "session", "visit", "idvisit", "touch_id", "event_id", "click_id", "id");
    private static final List<String> USER = List.of(
            "user_id",
            "visitor_id",
            "visitor",
            "customer_id",
            "client_id",
            "user_pseudo_id",
            "cookie",
            "person_id",
            "distinct_id",
            "anonymous_id",
            "customer",
            "uid",
            "email",
            "user");
    private static final List<String> TIMESTAMP = List.of(
            "timestamp",
            "started_at",
            "event_timestamp",
            "datetime",
            "ts",
            "time",
            "created_at",
            "occurred_at",
            "ordered_at",
            "paid_at",
            "order_date",
            "date",
            "_at");
    private static final List<String> CHANNEL =
            List.of("channel_name", "channel", "channel_group", "touchpoint", "utm_source", "source", "medium");
    private static final List<String> CONVERSION = List.of(
            "conv_id",
            "conversion_id",
            "order_id",
            "transaction_id",
            "order_number",
            "number",
            "order",
            "purchase_id",
            "id");
    private static final List<String> REVENUE =
            List.of("revenue", "total", "order_value", "conversion_value", "amount", "value", "total_price", "price");
    private static final List<String> COST = List.of("cost", "spend", "price", "cpc", "amount");

    private static final List<String> DAY =
            List.of("date", "day", "date_day", "date_start", "spend_date", "time_period");

    private static final List<String> PLATFORM =
            List.of("channel_name", "channel", "platform", "source", "utm_source", "medium");

    private static final List<String> ALIAS = List.of(
            "alias",
            "anonymous_id",
            "anonymous",
            "previous_id",
            "visitor_id",
            "distinct_id",
            "user_pseudo_id",
            "client_id",
            "cookie",
            "old_id");

    private LikelyColumns() {}

    /** Returns the most likely column of each field, no column twice. */
    static Map<Field, String> of(List<Field> fields, List<String> columns) {
        Set<String> free = new LinkedHashSet<>(columns);
        Map<Field, String> likely = new EnumMap<>(Field.class);
        for (Field field : fields) {
            likely(field, free).ifPresent(column -> {
                likely.put(field, column);
                free.remove(column);
            });
        }
        return likely;
    }

    private static Optional<String> likely(Field field, Set<String> columns) {
        for (String name : names(field)) {
            for (String column : columns) {
                if (plain(column).equals(plain(name))) {
                    return Optional.of(column);
                }
            }
        }
        return names(field).stream()
                .filter(name -> name.length() > 2)
                .flatMap(name -> columns.stream().filter(column -> lower(column).contains(name)))
                .findFirst();
    }

    private static List<String> names(Field field) {
        return switch (field) {
            case SESSION, COST_SESSION -> SESSION;
            case SESSION_USER, CONVERSION_USER, ALIAS_USER, TRACKED_USER -> USER;
            case SESSION_TIMESTAMP, CONVERSION_TIMESTAMP -> TIMESTAMP;
            case CHANNEL -> CHANNEL;
            case CONVERSION, TRACKED_CONVERSION -> CONVERSION;
            case ALIAS -> ALIAS;
            case REVENUE -> REVENUE;
            case COST, SPEND_COST -> COST;
            case SPEND_DATE -> DAY;
            case SPEND_CHANNEL -> PLATFORM;
            case SESSION_DATE,
                    SESSION_TIME,
                    CONVERSION_DATE,
                    CONVERSION_TIME,
                    HOLDER,
                    CLOSER,
                    IMPRESSION,
                    CAMPAIGN,
                    SOURCE,
                    MEDIUM,
                    SOURCE_CAMPAIGN,
                    REFERRER,
                    CLICK_IDS,
                    SPEND_CAMPAIGN,
                    TYPE -> ReferenceNames.column(field).isEmpty() ? List.of() : List.of(ReferenceNames.column(field));
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return lower(name).replace("_", "").replace(" ", "").replace("-", "");
    }
}
