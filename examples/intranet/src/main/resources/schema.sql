create table if not exists site_page (
    path varchar(200) primary key,
    section varchar(20) not null,
    title varchar(200) not null,
    intro varchar(1000) not null,
    body varchar(20000) not null,
    owner varchar(200) not null,
    picture varchar(200),
    published timestamp with time zone not null
);
