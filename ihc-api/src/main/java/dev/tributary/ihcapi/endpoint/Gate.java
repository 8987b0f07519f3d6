package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.wire.ServiceText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Decides the admission of requests, in the same way as the service's gateway. Thread-safe. */
final class Gate {
    static final String PATH = "/v1/compute_ihc";

    private static final String CONVERSION_TYPE = "conv_type_id";

    /**
     * Prevents DNS rebinding: a page in a browser can point its own host's name to this machine; its requests then
     * carry that name, and the browser would give it the answers.
     */
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|\\[::1]|127(\\.\\d{1,3}){3})(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private final ServedModels models;
    private final List<ApiKey> keys;
    private final Optional<RateBucket> rate;

    Gate(EndpointSettings settings) {
        this.models = settings.models();
        this.keys = settings.keys();
        this.rate = settings.requestsPerSecond().map(perSecond -> new RateBucket(perSecond, System::nanoTime));
    }

    Admission admit(RequestHead head) {
        if (head.hosts().size() != 1 || !LOOPBACK.matcher(head.hosts().get(0)).matches()) {
            return new Admission.Refused(Response.WRONG_HOST);
        }
        if (!head.path().equals(PATH) || !head.method().equals("POST")) {
            return new Admission.Refused(Response.NO_SUCH_PLACE);
        }
        if (!keys.isEmpty() && !isKnown(head.key().orElse(""))) {
            return new Admission.Refused(Response.FORBIDDEN);
        }
        OptionalLong wait = rate.map(RateBucket::pass).orElse(OptionalLong.empty());
        if (wait.isPresent()) {
            return new Admission.Refused(Response.throttled(wait.getAsLong()));
        }
        return model(head);
    }

    /** Compares with every key, so that the time does not depend on the key. */
    private boolean isKnown(String key) {
        boolean known = false;
        for (ApiKey one : keys) {
            known |= one.matches(key);
        }
        return known;
    }

    private Admission model(RequestHead head) {
        Optional<String> type;
        try {
            type = head.parameter(CONVERSION_TYPE);
        } catch (IllegalArgumentException e) {
            return invalid("The address holds a percent sign that encodes nothing.");
        }
        if (type.isEmpty()) {
            return invalid("The address lacks '" + CONVERSION_TYPE + "', which says what conversion type to use.");
        }
        Optional<IhcModel> model = models.find(type.get());
        return model.<Admission>map(Admission.Granted::new)
                .orElseGet(() -> invalid("There is no conversion type '" + ServiceText.shown(type.get()) + "' here."));
    }

    private static Admission invalid(String why) {
        return new Admission.Refused(Response.invalid(why));
    }
}
