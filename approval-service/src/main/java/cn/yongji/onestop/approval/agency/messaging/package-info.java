/** What intake tells of agents. */
@NullMarked
package cn.yongji.onestop.approval.agency.messaging;

import org.jspecify.annotations.NullMarked;
