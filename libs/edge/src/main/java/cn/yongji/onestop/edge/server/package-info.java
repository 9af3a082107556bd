/** How the web server of the gateway and of every service deals with clients that are slow, or send what nobody could mean. */
@NullMarked
package cn.yongji.onestop.edge.server;

import org.jspecify.annotations.NullMarked;
