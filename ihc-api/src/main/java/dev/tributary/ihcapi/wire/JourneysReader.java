package dev.tributary.ihcapi.wire;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Journey;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads journeys in the format of the service: an object with {@code customer_journeys}, whose other members are
 * ignored, or the bare array. The rows of a journey may be in any order and between those of others.
 */
public final class JourneysReader {
    private static final String LIST = "customer_journeys";

    private JourneysReader() {}

    /**
     * Reads journeys, ordered by conversion id; sessions in time order, ties by session id. The stream is left open.
     *
     * @throws TributaryException SOURCE_DATA when the text is not JSON, or a row or a journey is invalid: a field
     *     missing or of the wrong type, a duplicate session in a journey, or a conversion that is not marked on exactly
     *     the last session
     * @throws IOException when the stream cannot be read
     */
    public static List<Journey> read(InputStream in) throws IOException {
        Watched watched = new Watched(in);
        try (JsonParser json = WireJson.MAPPER.createParser(watched)) {
            JourneysAssembly journeys = new JourneysAssembly();
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_ARRAY) {
                rows(json, journeys);
            } else if (first == JsonToken.START_OBJECT) {
                object(json, journeys);
            } else {
                throw noList();
            }
            if (json.nextToken() != null) {
                throw fault("Something follows the journeys.");
            }
            return journeys.build().stream().map(JourneysReader::whole).toList();
        } catch (JacksonIOException e) {
            if (!watched.failed) {
                // The first bytes suggest another encoding, and the rest is invalid in it.
                throw fault("The journeys are not valid JSON: their bytes are not UTF-8.");
            }
            throw e.getCause();
        } catch (JacksonException e) {
            throw fault("The journeys are not valid JSON: " + WireJson.complaint(e) + ".");
        }
    }

    private static void object(JsonParser json, JourneysAssembly journeys) {
        boolean found = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = json.currentName().equals(LIST);
            if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
                rows(json, journeys);
                found = true;
            } else {
                json.skipChildren();
            }
        }
        if (!found) {
            throw noList();
        }
    }

    private static void rows(JsonParser json, JourneysAssembly journeys) {
        RowParser rows = new RowParser(json, RowParser.Unknown.REFUSED);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            WireRow row = rows.next();
            if (row instanceof WireRow.Faulty faulty) {
                throw fault(faulty.fault());
            }
            journeys.add((WireRow.Session) row);
        }
    }

    private static Journey whole(Assembled assembled) {
        if (assembled instanceof Assembled.Faulty faulty) {
            throw fault(faulty.fault());
        }
        return ((Assembled.Whole) assembled).journey();
    }

    private static TributaryException noList() {
        return fault("There is no list '" + LIST + "' in the journeys file.");
    }

    private static TributaryException fault(String what) {
        return new TributaryException(
                ProblemKind.SOURCE_DATA, what, "Correct the journeys file, or write it again from its source.");
    }

    /**
     * Distinguishes a failing stream from bytes that the parser takes for another encoding: the parser reports both in
     * the same way.
     */
    private static final class Watched extends FilterInputStream {
        private boolean failed;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
