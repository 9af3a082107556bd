/** The time of the business. Tests and rehearsals may move it; nobody else can. */
@NullMarked
package cn.yongji.onestop.platform.clock;

import org.jspecify.annotations.NullMarked;
