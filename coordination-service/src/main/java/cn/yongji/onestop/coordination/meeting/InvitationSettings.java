package cn.yongji.onestop.coordination.meeting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calendars know the meetings of this place.
 *
 * @param domain behind the @ of a meeting's identity and of the mailboxes of office and departments. Set once: a calendar
 *     takes the same meeting under another domain for another meeting
 */
@ConfigurationProperties("onestop.coordination.invitations")
record InvitationSettings(@DefaultValue("onestop.example") String domain) {}
