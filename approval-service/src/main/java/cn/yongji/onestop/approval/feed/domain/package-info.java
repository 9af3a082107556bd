/** What a feed holds and how it grows: numbered from 1 for each department, without holes, each fact once. */
@NullMarked
package cn.yongji.onestop.approval.feed.domain;

import org.jspecify.annotations.NullMarked;
