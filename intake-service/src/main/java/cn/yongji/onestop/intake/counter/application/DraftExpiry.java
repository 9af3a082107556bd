package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** 草稿过期: a draft that nobody touches any more ends; what was uploaded for it stays with the project. */
@Component
final class DraftExpiry {
    private static final int MOST = 200;

    private final Applications applications;
    private final Deciding deciding;
    private final ApplicationSettings settings;

    DraftExpiry(Applications applications, Deciding deciding, ApplicationSettings settings) {
        this.applications = applications;
        this.deciding = deciding;
        this.settings = settings;
    }

    public void expire(Instant now) {
        var untouchedSince = now.minus(settings.draftLives());
        var wish = new ApplicationCommand.Expire(untouchedSince, now);
        OneByOne.each(
                applications.draftsUntouchedSince(untouchedSince, MOST),
                Stored::id,
                stored -> deciding.settle(stored.id(), "draft-expired", wish));
    }
}
