package dev.tributary.store;

/** Receives stored credits. */
@FunctionalInterface
public interface CreditVisitor {
    /**
     * Receives one stored credit.
     *
     * @param conversionId as UTF-8
     * @param sessionId as UTF-8
     * @param ihc the session's share of the conversion
     */
    void credit(byte[] conversionId, byte[] sessionId, double ihc);
}
