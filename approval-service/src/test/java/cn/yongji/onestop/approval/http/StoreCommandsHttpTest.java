package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.RequestCommands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often an operation goes to the database. A journey more is one that every client waits for. */
@OnestopTest
class StoreCommandsHttpTest {
    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    RequestCommands commands;

    @Test
    void a_decision_looks_up_its_number_and_writes_once() {
        var hall = new Hall(api, clock).order("M13", 10).order("M15", 10).accepted();

        var seen = hall.etag("M13");

        var sent = commands.during(() -> hall.reviewer("M13")
                .withKey()
                .ifMatch(seen)
                .post(hall.review("M13") + "/decision", "{\"verdict\":\"GRANTED\",\"resultNumber\":\"永审〔2026〕7号\"}"));

        assertThat(sent).containsExactly("find cases", "update cases");
    }
}
