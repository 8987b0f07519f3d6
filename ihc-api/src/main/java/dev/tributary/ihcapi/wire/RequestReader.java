package dev.tributary.ihcapi.wire;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Parses the body of a request as the service does: a journey with an error fails alone, an error in the text itself
 * fails all. Unknown members and fields are ignored. Thread-safe.
 */
public final class RequestReader {
    private static final String LIST = "customer_journeys";
    private static final String RULES = "redistribution_parameter";

    private final RequestLimits limits;

    /** @param limits the limits of a request */
    public RequestReader(RequestLimits limits) {
        this.limits = limits;
    }

    /** Parses a body; an unexpected one is also a result, not an exception. */
    public Request read(InputStream body) {
        try (JsonParser json = WireJson.MAPPER.createParser(body)) {
            return read(json);
        } catch (UnfitException e) {
            return new Request.Unfit(e.what);
        } catch (JacksonException e) {
            return new Request.Unfit("The request is not valid JSON: " + WireJson.complaint(e) + ".");
        }
    }

    private Request read(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw noList();
        }
        RequestParser rows = new RequestParser(limits);
        Redistribution redistribution = Redistribution.NONE;
        boolean found = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals(LIST) && value == JsonToken.START_ARRAY) {
                rows.read(json);
                found = true;
            } else if (name.equals(RULES) && value != JsonToken.VALUE_NULL) {
                redistribution = redistribution(json.readValueAsTree());
            } else {
                json.skipChildren();
            }
        }
        if (!found) {
            throw noList();
        }
        if (json.nextToken() != null) {
            throw new UnfitException("Something follows the request.");
        }
        return rows.request(redistribution);
    }

    private static Redistribution redistribution(JsonNode node) {
        try {
            return RedistributionNode.read(node);
        } catch (IllegalArgumentException e) {
            throw new UnfitException("The request cannot be used: " + e.getMessage() + ".");
        }
    }

    private static UnfitException noList() {
        return new UnfitException("There is no list '" + LIST + "' in the request.");
    }

    /** Ends the parsing of an unusable body. */
    static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String what;

        UnfitException(String what) {
            super(what);
            this.what = what;
        }
    }
}
