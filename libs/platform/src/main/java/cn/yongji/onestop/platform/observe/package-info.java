/** What every service has in common before it says anything of its own: settings, logs, traces, metrics. */
@NullMarked
package cn.yongji.onestop.platform.observe;

import org.jspecify.annotations.NullMarked;
