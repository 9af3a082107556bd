package cn.yongji.onestop.platform.aggregate;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** New identities: UUID version 7, whose order is roughly that of their making, so that indexes grow at one end. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID uuid() {
        return GENERATOR.generate();
    }

    public static String next() {
        return uuid().toString();
    }
}
