package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.Salt;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** Draws a salt for each fact that comes. */
final class RandomSalts implements Supplier<Salt> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public Salt get() {
        var bytes = new byte[Salt.LENGTH];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }
}
