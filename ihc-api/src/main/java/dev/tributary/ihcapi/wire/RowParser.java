package dev.tributary.ihcapi.wire;

import dev.tributary.core.text.ServiceTimestamps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Parses the rows of a list of sessions one by one. An invalid row is read to its end, so that the next one can be
 * read; the error names the row, conversion and field.
 */
final class RowParser {
    /** The treatment of unknown fields. */
    enum Unknown {
        /** An error: the field is probably misspelt. */
        REFUSED,
        /** Ignored: a client of the service may send more than is needed. */
        PASSED_OVER
    }

    private final JsonParser json;
    private final Unknown unknown;
    private final Map<WireField, String> texts = new EnumMap<>(WireField.class);
    private final Map<WireField, Boolean> flags = new EnumMap<>(WireField.class);
    private Optional<String> fault = Optional.empty();
    private int row;

    RowParser(JsonParser json, Unknown unknown) {
        this.json = json;
        this.unknown = unknown;
    }

    /** Parses the row at the parser's position. */
    WireRow next() {
        row++;
        texts.clear();
        flags.clear();
        fault = Optional.empty();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                field();
            }
        } else {
            json.skipChildren();
            wrong("is not an object");
        }
        if (fault.isEmpty()) {
            Optional<WireRow> sound = sound();
            if (sound.isPresent()) {
                return sound.get();
            }
        }
        return faulty();
    }

    private void field() {
        String name = json.currentName();
        Optional<WireField> known = WireField.labelled(name);
        JsonToken token = json.nextToken();
        if (known.isPresent()) {
            read(known.get(), token);
        } else if (unknown == Unknown.REFUSED) {
            wrong("has a field '" + ServiceText.shown(name) + "' that is not known");
        }
        json.skipChildren();
    }

    private void read(WireField field, JsonToken token) {
        switch (field) {
            case CONVERSION_ID, SESSION_ID, TIMESTAMP, CHANNEL_LABEL -> {
                if (token == JsonToken.VALUE_STRING && ServiceText.isWhole(json.getString())) {
                    texts.put(field, json.getString());
                } else {
                    wrong("needs a text in '" + field.label() + "'");
                }
            }
            case HOLDER_ENGAGEMENT, CLOSER_ENGAGEMENT, CONVERSION, IMPRESSION_INTERACTION -> {
                String value = token == JsonToken.VALUE_NUMBER_INT ? json.getString() : "";
                if (value.equals("0") || value.equals("1")) {
                    flags.put(field, value.equals("1"));
                } else {
                    wrong("needs 0 or 1 in '" + field.label() + "'");
                }
            }
        }
    }

    /** Returns the row, unless a field is missing, empty or has an invalid time; then an error is recorded. */
    private Optional<WireRow> sound() {
        String conversion = text(WireField.CONVERSION_ID);
        String session = text(WireField.SESSION_ID);
        OptionalLong millis = millis(text(WireField.TIMESTAMP));
        String channel = text(WireField.CHANNEL_LABEL);
        boolean holder = flag(WireField.HOLDER_ENGAGEMENT);
        boolean closer = flag(WireField.CLOSER_ENGAGEMENT);
        boolean converts = flag(WireField.CONVERSION);
        // Older versions of the format do not have it.
        boolean impression = flags.getOrDefault(WireField.IMPRESSION_INTERACTION, false);
        if (fault.isPresent() || millis.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WireRow.Session(
                conversion, session, millis.getAsLong(), channel, holder, closer, converts, impression));
    }

    private String text(WireField field) {
        String text = texts.get(field);
        if (text == null) {
            wrong("lacks '" + field.label() + "'");
            return "";
        }
        if (text.isEmpty()) {
            wrong("has an empty '" + field.label() + "'");
        }
        return text;
    }

    private boolean flag(WireField field) {
        Boolean flag = flags.get(field);
        if (flag == null) {
            wrong("lacks '" + field.label() + "'");
            return false;
        }
        return flag;
    }

    private OptionalLong millis(String text) {
        OptionalLong millis = ServiceTimestamps.millis(text);
        if (millis.isEmpty()) {
            wrong("has the 'timestamp' '" + ServiceText.shown(text)
                    + "', which is not YYYY-MM-DD HH:MM:SS, with or without an offset such as +0400");
        }
        return millis;
    }

    /** Keeps the first error of a row: the others may follow from it. */
    private void wrong(String what) {
        if (fault.isEmpty()) {
            fault = Optional.of(what);
        }
    }

    private WireRow faulty() {
        Optional<String> conversion = Optional.ofNullable(texts.get(WireField.CONVERSION_ID));
        String of = conversion
                .map(id -> " (conversion '" + ServiceText.shown(id) + "')")
                .orElse("");
        return new WireRow.Faulty(conversion, "Row " + row + " of the journeys" + of + " " + fault.orElse("") + ".");
    }
}
