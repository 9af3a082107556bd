package cn.yongji.onestop.coordination;

import cn.yongji.onestop.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void the_service_is_cut_as_agreed() {
        ArchitectureRules.check(CoordinationApplication.class);
    }
}
