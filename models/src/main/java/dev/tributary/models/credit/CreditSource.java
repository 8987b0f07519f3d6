package dev.tributary.models.credit;

/** Hands out the credit of all conversions, as one model sees it; always in the same order. */
@FunctionalInterface
public interface CreditSource {
    void forEach(CreditSink sink);
}
