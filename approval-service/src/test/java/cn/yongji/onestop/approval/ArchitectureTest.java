package cn.yongji.onestop.approval;

import cn.yongji.onestop.testkit.architecture.ArchitectureRules;
import cn.yongji.onestop.testkit.architecture.PackageRooms;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void the_service_is_cut_as_agreed() {
        ArchitectureRules.check(ApprovalApplication.class);
    }

    @Test
    void a_review_knows_no_rule_and_a_rule_only_what_it_decides_on() {
        PackageRooms.of("cn.yongji.onestop.approval.cases.domain", "review", PackageRooms.HALL, "fact", "rule")
                .check("what a review is can be read without what may be done with it, and how it is told without why");
    }

    @Test
    void who_only_looks_meets_nothing_that_acts() {
        PackageRooms.of("cn.yongji.onestop.approval.cases.web", "problem", "view", "read", "act")
                .check("another feature may show a case or ask who may see it without meeting what changes one");
    }
}
