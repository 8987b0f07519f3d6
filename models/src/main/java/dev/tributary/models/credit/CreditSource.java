package dev.tributary.models.credit;

/** The credit of all conversions by one model; always in the same order. */
@FunctionalInterface
public interface CreditSource {
    void forEach(CreditSink sink);
}
