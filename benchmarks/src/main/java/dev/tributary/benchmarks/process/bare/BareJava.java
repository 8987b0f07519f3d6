package dev.tributary.benchmarks.process.bare;

/** A program that does nothing: what a JVM needs to start and end. */
public final class BareJava {
    private BareJava() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
