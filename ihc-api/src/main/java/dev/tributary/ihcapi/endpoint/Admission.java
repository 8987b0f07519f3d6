package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.attribution.ihc.IhcModel;

/** Whether a request is admitted, which is decided by its header alone. */
sealed interface Admission {
    /** It is admitted; the model will answer it. */
    record Granted(IhcModel model) implements Admission {}

    record Refused(Response response) implements Admission {}
}
