package dev.tributary.ihcapi.wire;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the rows of a journeys file one by one, and says in which row, conversion and field a fault lies. */
final class RowParser {
    private final JsonParser json;
    private final Map<Field, String> texts = new EnumMap<>(Field.class);
    private final Map<Field, Boolean> flags = new EnumMap<>(Field.class);
    private int row;

    RowParser(JsonParser json) {
        this.json = json;
    }

    /** Reads the object at which the parser stands. */
    SessionRow next() {
        row++;
        texts.clear();
        flags.clear();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw fault("is not an object");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            read(Field.labelled(name)
                    .orElseThrow(() -> fault("has a field '" + Texts.shown(name) + "' that is not known")));
        }
        return new SessionRow(
                text(Field.CONVERSION_ID),
                text(Field.SESSION_ID),
                millis(),
                text(Field.CHANNEL_LABEL),
                flag(Field.HOLDER_ENGAGEMENT),
                flag(Field.CLOSER_ENGAGEMENT),
                flag(Field.CONVERSION),
                // Older versions of the form do not have it.
                flags.getOrDefault(Field.IMPRESSION_INTERACTION, false));
    }

    private void read(Field field) {
        JsonToken token = json.nextToken();
        switch (field) {
            case CONVERSION_ID, SESSION_ID, TIMESTAMP, CHANNEL_LABEL -> {
                if (token != JsonToken.VALUE_STRING) {
                    throw fault("needs a text in '" + field.label() + "'");
                }
                texts.put(field, json.getString());
            }
            case HOLDER_ENGAGEMENT, CLOSER_ENGAGEMENT, CONVERSION, IMPRESSION_INTERACTION -> {
                String value = token == JsonToken.VALUE_NUMBER_INT ? json.getString() : "";
                if (!value.equals("0") && !value.equals("1")) {
                    throw fault("needs 0 or 1 in '" + field.label() + "'");
                }
                flags.put(field, value.equals("1"));
            }
        }
    }

    private String text(Field field) {
        String text = Optional.ofNullable(texts.get(field)).orElseThrow(() -> missing(field));
        if (text.isEmpty()) {
            throw fault("has an empty '" + field.label() + "'");
        }
        return text;
    }

    private boolean flag(Field field) {
        return Optional.ofNullable(flags.get(field)).orElseThrow(() -> missing(field));
    }

    private long millis() {
        String text = text(Field.TIMESTAMP);
        return Timestamps.millis(text)
                .orElseThrow(() -> fault("has the 'timestamp' '" + Texts.shown(text)
                        + "', which is not YYYY-MM-DD HH:MM:SS, with or without an offset such as +0400"));
    }

    private TributaryException missing(Field field) {
        return fault("lacks '" + field.label() + "'");
    }

    private TributaryException fault(String what) {
        String conversion = Optional.ofNullable(texts.get(Field.CONVERSION_ID))
                .map(id -> " (conversion '" + Texts.shown(id) + "')")
                .orElse("");
        return fileFault("Row " + row + " of the journeys" + conversion + " " + what + ".");
    }

    static TributaryException fileFault(String what) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA, what, "Mend the journeys file, or write it again from its source.");
    }
}
