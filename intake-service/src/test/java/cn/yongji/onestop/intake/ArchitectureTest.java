package cn.yongji.onestop.intake;

import cn.yongji.onestop.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** How the service is cut. */
class ArchitectureTest {
    @Test
    void the_service_keeps_the_rules_of_the_house() {
        ArchitectureRules.check(IntakeApplication.class);
    }
}
