/**
 * The working calendar that is current. Every service begins with the schedules that come with the program, follows what
 * is published on the reference topic, and keeps it in its own database, so that it knows it again after a restart.
 */
@NullMarked
package cn.yongji.onestop.platform.calendar;

import org.jspecify.annotations.NullMarked;
