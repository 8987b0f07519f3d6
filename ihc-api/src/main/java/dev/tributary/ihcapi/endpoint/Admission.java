package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.attribution.ihc.IhcModel;

/** Whether a request is let in, which its head alone decides. */
sealed interface Admission {
    /** Its body is worth reading; the model will answer it. */
    record Granted(IhcModel model) implements Admission {}

    record Refused(Response response) implements Admission {}
}
