package cn.yongji.onestop.intake;

import cn.yongji.onestop.testkit.architecture.ArchitectureRules;
import cn.yongji.onestop.testkit.architecture.PackageRooms;
import org.junit.jupiter.api.Test;

/** How the service is cut. */
class ArchitectureTest {
    @Test
    void the_service_keeps_the_rules_of_the_house() {
        ArchitectureRules.checkInRooms(IntakeApplication.class);
    }

    @Test
    void rules_know_no_papers_and_papers_no_counter() {
        PackageRooms.of("cn.yongji.onestop.intake", "rules", "papers", "counter")
                .check("what the law asks changes for other reasons than what is on file, and that for others than how"
                        + " people are served; the lower can be read and tried without the higher");
    }

    @Test
    void a_promise_knows_no_application_and_its_state_no_rule() {
        PackageRooms.of("cn.yongji.onestop.intake.counter.application.domain", "promise", "state", "rule")
                .check("what is stored and sent is read without the rules, and the rules are tried on values alone");
    }
}
