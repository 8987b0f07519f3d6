package dev.tributary.benchmarks.process.bare;

/** A program that does nothing: the time for starting and ending a JVM. */
public final class BareJava {
    private BareJava() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
