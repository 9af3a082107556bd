/** What the other services say of projects. */
@NullMarked
package cn.yongji.onestop.coordination.project.messaging;

import org.jspecify.annotations.NullMarked;
