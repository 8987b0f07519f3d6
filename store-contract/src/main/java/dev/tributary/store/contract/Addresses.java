package dev.tributary.store.contract;

import dev.tributary.store.connect.Address;
import java.nio.file.Path;

/** Addresses as users write them. */
final class Addresses {
    private Addresses() {}

    static Address read(String text) {
        return Address.parse(text, Path::of);
    }
}
