package cn.yongji.onestop.coordination.http;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.testkit.Partners;
import cn.yongji.onestop.testkit.Partners.Heard;
import java.util.List;

/** What the other services say to this one, and what they hear of it. */
final class Topics {
    private Topics() {}

    static void say(String subject, EventContract event) {
        Partners.say(subject, event);
    }

    /** With a sequence of its own, to say the same thing twice. */
    static void say(String subject, long sequence, EventContract event) {
        Partners.say(subject, sequence, event);
    }

    /** What this service has said about a project so far, in the order of the topic. */
    static List<Heard> about(String projectId) {
        return Partners.on(EventContracts.COORDINATION).stream()
                .filter(heard -> heard.data().projectId().equals(projectId))
                .toList();
    }
}
