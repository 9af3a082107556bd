package cn.yongji.onestop.intake.http;

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

    /** What this service has said about one of its own so far, in the order of the topic. */
    static List<Heard> about(String subject) {
        return all().stream().filter(heard -> heard.subject().equals(subject)).toList();
    }

    /** What this service has said so far about anything. */
    static List<Heard> all() {
        return Partners.on(EventContracts.INTAKE);
    }
}
